package se.samordna.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a node could run a model's major. A model that is back within a minute never went.
 *
 * @param node the node's lasting name
 * @param version the minor that it began with
 * @param endedAt {@code null} while it lasts
 */
public record ModelPresence(
    String node, String model, ModelVersion version, Instant begunAt, @Nullable Instant endedAt) {}
