package org.stationhouse.foundation.web;

import org.stationhouse.foundation.staff.OpenDoor;

/**
 * Addresses of pages for the public. They are in English and Spanish: {@code messages/<room>_es.properties} holds every word on them,
 * and their templates offer the other language with {@code @template.foundation.web.tongues}. See docs/decisions/204.
 */
public interface PublicDoor extends OpenDoor {}
