/** Every refusal and every alert that the fake utters, as data: code, HTTP status, text, and where that is known from. */
@NullMarked
package io.taskroutertest.internal.engine.catalogue;

import org.jspecify.annotations.NullMarked;
