/** One attempt over HTTP: the target URL, the signed form, the reply. */
@NullMarked
package io.taskroutertest.internal.callback.http;

import org.jspecify.annotations.NullMarked;
