package org.stationhouse.foundation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Makes a form of what was sent. One of which a value can't be read (a choice that is none, a number that is a word) is a form all
 * the same, so that the page shows it again with the rest of what was typed; Spring hands out errors without their form then.
 */
final class FormBinder extends ExtendedServletRequestDataBinder {

    private @Nullable AbstractPropertyBindingResult whole;

    private FormBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    static InitBinderDataBinderFactory factory(
            List<InvocableHandlerMethod> binders, @Nullable WebBindingInitializer initializer) {
        return new ServletRequestDataBinderFactory(binders, initializer) {
            @Override
            protected ServletRequestDataBinder createBinderInstance(
                    @Nullable Object target, String name, NativeWebRequest request) {
                return new FormBinder(target, name);
            }
        };
    }

    /** A record has all of it from its constructor; what it left out there (rows that were empty) is not put into it again. */
    @Override
    protected void applyPropertyValues(MutablePropertyValues values) {
        if (!(getTarget() instanceof Record)) {
            super.applyPropertyValues(values);
        }
    }

    @Override
    protected AbstractPropertyBindingResult getInternalBindingResult() {
        if (whole != null) {
            return whole;
        }
        AbstractPropertyBindingResult found = super.getInternalBindingResult();
        if (found.getTarget() == null && getTarget() != null && found.hasErrors()) {
            whole = createBeanPropertyBindingResult();
            whole.addAllErrors(found);
            return whole;
        }
        return found;
    }
}
