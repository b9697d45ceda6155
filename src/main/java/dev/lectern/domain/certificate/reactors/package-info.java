/** What Lectern does by itself about certificates: it awards them. */
@NullMarked
package dev.lectern.domain.certificate.reactors;

import org.jspecify.annotations.NullMarked;
