/**
 * Contacts at the counter, by phone, by mail and from the public site: logged within seconds, answered from the information desk, referred with a call-back
 * clock, or made a call for service without typing anything twice (PST-03, PRT-21, CSO-13).
 */
@NamedInterface("contact")
@NullMarked
package org.stationhouse.desk.dispatch.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
