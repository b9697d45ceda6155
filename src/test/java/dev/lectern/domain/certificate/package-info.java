@NullMarked
package dev.lectern.domain.certificate;

import org.jspecify.annotations.NullMarked;
