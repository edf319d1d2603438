package se.samordna.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A page that is one form.
 *
 * @param side what is good to see while filling it in, {@code null} when nothing is
 */
public record FormPage(FormView form, Lists.@Nullable RowCard side) {
  /** A form alone. */
  public static FormPage of(FormView form) {
    return new FormPage(form, null);
  }
}
