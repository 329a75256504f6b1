package io.taskroutertest.internal.coverage;

/** A configuration of a workflow, over all fakes that had it. */
record CoverageKey(String workspace, String workflow, NamedConfiguration shape) {}
