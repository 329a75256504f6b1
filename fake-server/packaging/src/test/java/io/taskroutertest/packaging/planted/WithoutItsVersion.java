package io.taskroutertest.packaging.planted;

import org.apiguardian.api.API;

@API(status = API.Status.EXPERIMENTAL)
public final class WithoutItsVersion {}
