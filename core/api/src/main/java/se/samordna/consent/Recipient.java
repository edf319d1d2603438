package se.samordna.consent;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/**
 * Who may be told, or was told: a provider of this installation, one of its units, or somebody
 * outside it. A principal is never a recipient: it opens nothing between its providers.
 *
 * @param provider {@code null} for an outsider
 * @param unit {@code null} unless it is one unit
 * @param name of the provider or unit as it was called then, or of the outsider; whoever asks with
 *     an id need not know it
 * @param organisation whom an outsider works for, or the unit's provider; empty for none
 */
public record Recipient(
    Kind kind,
    @Nullable Id<Provider> provider,
    @Nullable Id<Unit> unit,
    String name,
    String organisation) {

  /** A whole provider. */
  public static Recipient of(Provider provider) {
    return new Recipient(Kind.PROVIDER, provider.id(), null, provider.name(), "");
  }

  /** One unit of a provider. */
  public static Recipient of(Provider provider, Unit unit) {
    return new Recipient(Kind.UNIT, provider.id(), unit.id(), unit.name(), provider.name());
  }

  /** Somebody outside this installation. */
  public static Recipient outsider(String name, String organisation) {
    return new Recipient(Kind.OUTSIDER, null, null, name, organisation);
  }

  /** Whether a consent that names this recipient lets the other be told: a provider has units. */
  public boolean covers(Recipient other) {
    return switch (kind) {
      case PROVIDER -> provider != null && provider.equals(other.provider());
      case UNIT -> unit != null && unit.equals(other.unit());
      case OUTSIDER ->
          other.kind() == Kind.OUTSIDER
              && folded(name).equals(folded(other.name()))
              && folded(organisation).equals(folded(other.organisation()));
    };
  }

  private static String folded(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  /** Which sort of recipient it is. */
  public enum Kind {
    PROVIDER,
    UNIT,
    OUTSIDER
  }
}
