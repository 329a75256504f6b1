/** The fake TaskRouter that a test talks to: what a user of the testkit sees. */
@NullMarked
package io.taskroutertest;

import org.jspecify.annotations.NullMarked;
