@NullMarked
package dev.lectern.domain.provider;

import org.jspecify.annotations.NullMarked;
