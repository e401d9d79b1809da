/**
 * Contacts at the counter, by phone and by mail: logged within seconds, answered from the information desk, referred with a call-back
 * clock, or made a call for service without typing anything twice (PST-03, CSO-13).
 */
@NullMarked
package org.stationhouse.desk.dispatch.contact;

import org.jspecify.annotations.NullMarked;
