/** What a fake hands out for each subject: the implementations behind the interfaces of the public packages. */
@NullMarked
package io.taskroutertest.internal.subject;

import org.jspecify.annotations.NullMarked;
