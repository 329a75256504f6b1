/** One small test class for each thing that one wants to do first. Each workspace is described in a file beside it. */
package com.example.recipes;
