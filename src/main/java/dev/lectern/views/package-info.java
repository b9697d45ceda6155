/** What every view shares: projections, generations with their checkpoints, and the way from the doorbell to the rows. */
@NullMarked
package dev.lectern.views;

import org.jspecify.annotations.NullMarked;
