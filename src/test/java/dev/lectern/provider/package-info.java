@NullMarked
package dev.lectern.provider;

import org.jspecify.annotations.NullMarked;
