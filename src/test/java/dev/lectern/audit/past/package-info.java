@NullMarked
package dev.lectern.audit.past;

import org.jspecify.annotations.NullMarked;
