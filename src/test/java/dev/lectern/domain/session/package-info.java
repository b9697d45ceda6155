@NullMarked
package dev.lectern.domain.session;

import org.jspecify.annotations.NullMarked;
