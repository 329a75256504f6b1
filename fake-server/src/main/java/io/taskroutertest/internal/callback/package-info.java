/** The calls that TaskRouter makes: assignment and event callbacks, signed, delivered, judged and waited for. */
@NullMarked
package io.taskroutertest.internal.callback;

import org.jspecify.annotations.NullMarked;
