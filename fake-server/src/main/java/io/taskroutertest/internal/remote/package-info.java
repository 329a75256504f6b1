/** Asks a fake that runs elsewhere, through its control API. */
@NullMarked
package io.taskroutertest.internal.remote;

import org.jspecify.annotations.NullMarked;
