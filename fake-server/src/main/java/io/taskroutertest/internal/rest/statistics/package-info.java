/** The statistics resources. */
@NullMarked
package io.taskroutertest.internal.rest.statistics;

import org.jspecify.annotations.NullMarked;
