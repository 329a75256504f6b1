/** Faults between TaskRouter and an application: what goes wrong, where and how often. */
@NullMarked
package io.taskroutertest.fault;

import org.jspecify.annotations.NullMarked;
