/** How the stored events of a provider and the schemas of this build fit: what is stored, whether it all reads, and what becomes of it. */
@NullMarked
package dev.lectern.operations;

import org.jspecify.annotations.NullMarked;
