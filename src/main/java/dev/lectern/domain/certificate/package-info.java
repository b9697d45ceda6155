/** Certificates: awarded once for a session attended, checked by anybody, revoked with a reason. */
@NullMarked
package dev.lectern.domain.certificate;

import org.jspecify.annotations.NullMarked;
