/** Reactors of certificates: Lectern awards them by itself. */
@NullMarked
package dev.lectern.domain.certificate.reactors;

import org.jspecify.annotations.NullMarked;
