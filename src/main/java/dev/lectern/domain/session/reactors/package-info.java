/** What Lectern does by itself about seats: holds run out, and seats that become free are offered on. */
@NullMarked
package dev.lectern.domain.session.reactors;

import org.jspecify.annotations.NullMarked;
