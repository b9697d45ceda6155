@NullMarked
package dev.lectern.person;

import org.jspecify.annotations.NullMarked;
