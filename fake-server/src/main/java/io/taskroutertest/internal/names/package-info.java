/** Which of the names that exist was meant by one that does not. */
@NullMarked
package io.taskroutertest.internal.names;

import org.jspecify.annotations.NullMarked;
