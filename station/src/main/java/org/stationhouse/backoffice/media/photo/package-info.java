/** Photo logs: the pictures of a scene under numbers of their own, with captions, and the contact sheet. */
@NullMarked
package org.stationhouse.backoffice.media.photo;

import org.jspecify.annotations.NullMarked;
