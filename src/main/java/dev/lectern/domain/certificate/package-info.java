/** Certificates: awarded once for a session that was attended, checked by anybody, revoked with a reason. */
@NullMarked
package dev.lectern.domain.certificate;

import org.jspecify.annotations.NullMarked;
