/** How fast views are built anew: a long history of one provider, and what makes rows of it inside the server. */
@NullMarked
package dev.lectern.bench.views;

import org.jspecify.annotations.NullMarked;
