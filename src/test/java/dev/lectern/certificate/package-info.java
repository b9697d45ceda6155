@NullMarked
package dev.lectern.certificate;

import org.jspecify.annotations.NullMarked;
