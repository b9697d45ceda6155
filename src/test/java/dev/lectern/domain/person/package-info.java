@NullMarked
package dev.lectern.domain.person;

import org.jspecify.annotations.NullMarked;
