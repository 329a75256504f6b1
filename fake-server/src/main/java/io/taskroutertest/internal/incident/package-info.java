/** What production recorded, as an incident: a log in one normal form with the definitions that held. */
@NullMarked
package io.taskroutertest.internal.incident;

import org.jspecify.annotations.NullMarked;
