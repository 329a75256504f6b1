/** The command line: the standalone server and its commands. */
@NullMarked
package io.taskroutertest.internal.cli;

import org.jspecify.annotations.NullMarked;
