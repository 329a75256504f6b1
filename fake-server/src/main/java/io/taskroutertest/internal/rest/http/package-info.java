/** What comes in and goes out: requests, answers, errors, who may ask and how often. */
@NullMarked
package io.taskroutertest.internal.rest.http;

import org.jspecify.annotations.NullMarked;
