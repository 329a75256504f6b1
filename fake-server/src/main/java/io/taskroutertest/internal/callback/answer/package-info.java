/** What the answer to an assignment callback means. */
@NullMarked
package io.taskroutertest.internal.callback.answer;

import org.jspecify.annotations.NullMarked;
