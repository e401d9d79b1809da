package org.stationhouse.foundation.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a page or interface needs, as it stands in {@code rights/<room>.csv}. On a class it is that of each of its mappings
 * that names none itself. A mapping without it is never answered.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {

    String value();
}
