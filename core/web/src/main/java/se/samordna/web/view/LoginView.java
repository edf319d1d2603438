package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Parts.Link;

/**
 * The door: login, or the first start.
 *
 * @param where whose installation it is, when that may be said
 * @param broad whether the form needs more room
 * @param door the address of this door
 * @param links other ways in
 */
public record LoginView(
    @Nullable FormView form, String where, boolean broad, String door, List<Link> links) {
  public LoginView {
    links = List.copyOf(links);
  }

  /** The door of staff. */
  public static LoginView ofStaff(FormView form, String where, boolean broad, List<Link> links) {
    return new LoginView(form, where, broad, "/login", links);
  }
}
