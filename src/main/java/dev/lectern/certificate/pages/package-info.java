/** The pages on which anybody sees a certificate, and whether it counts. */
@NullMarked
package dev.lectern.certificate.pages;

import org.jspecify.annotations.NullMarked;
