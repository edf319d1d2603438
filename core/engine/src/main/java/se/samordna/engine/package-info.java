/**
 * Services behind the api: the gate, the model registry, workflow, rules, forms, tasks and the
 * clock.
 */
@NullMarked
package se.samordna.engine;

import org.jspecify.annotations.NullMarked;
