/** What a client can ask of TaskRouter, one command a file. */
@NullMarked
package io.taskroutertest.internal.engine.command;

import org.jspecify.annotations.NullMarked;
