package se.samordna.organisation;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A <em>vårdenhet</em> or team of one provider.
 *
 * @param hsaId the unit's HSA-id, {@code null} when it has none
 */
public record Unit(Id<Unit> id, Id<Provider> provider, String name, @Nullable String hsaId) {}
