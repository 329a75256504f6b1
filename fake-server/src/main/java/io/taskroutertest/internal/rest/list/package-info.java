/** Lists: filters, order, pages. */
@NullMarked
package io.taskroutertest.internal.rest.list;

import org.jspecify.annotations.NullMarked;
