package se.samordna.web.view;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Border;
import se.samordna.text.Language;
import se.samordna.web.asset.Assets;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;

/**
 * What stands around every page: who looks at it, what it is called and what one can do with it,
 * and on what kind of screen it is shown. Immutable; each wish gives a new frame.
 */
public record Frame(Looking looking, Head head, Screen screen) {
  /** The name of the field that holds {@link #once()}. */
  public static final String ONCE_FIELD = "once";

  /** The place of the main menu that a page belongs to. */
  public enum Menu {
    START,
    PERSONS,
    BOARD,
    CASELOAD,
    ADMIN,
    NONE
  }

  /** How wide a page is. */
  public enum Shape {
    PLAIN(""),
    WIDE("wide"),
    NARROW("narrow"),
    CRISIS("crisis-page");

    private final String css;

    Shape(String css) {
      this.css = css;
    }

    /** The class that the stylesheet knows it by. */
    public String css() {
      return css;
    }
  }

  /**
   * Who is logged in.
   *
   * @param cares whether they work with persons
   * @param boards whether they do so where there are boards: personal ombuds have none
   * @param carries whether they see how much teams carry
   * @param administers whether they run units
   * @param reviews whether emergency openings are theirs to review
   * @param audits whether they review who has read what
   */
  public record Me(
      String name,
      String work,
      boolean cares,
      boolean boards,
      boolean carries,
      boolean administers,
      boolean reviews,
      boolean audits) {
    /** The first letters of the first and the last name. */
    public String initials() {
      return Initials.of(name);
    }
  }

  /**
   * Who looks at the page and where they are.
   *
   * @param me who is logged in, {@code null} at the door
   * @param formToken what each form of this session sends back
   * @param here the page's own address without the language, for the language switch
   * @param self the name of the person whose own page it is, {@code null} on all other pages
   */
  public record Looking(
      Texts t, Menu menu, @Nullable Me me, String formToken, String here, @Nullable String self) {}

  /**
   * The top of the page itself.
   *
   * @param crumbs the way back
   * @param notices what the reader should know before the rest
   * @param verbs what one can do with the whole page
   */
  public record Head(
      String title, String lead, List<Link> crumbs, List<Notice> notices, List<Button> verbs) {
    public Head {
      crumbs = List.copyOf(crumbs);
      notices = List.copyOf(notices);
      verbs = List.copyOf(verbs);
    }
  }

  /**
   * How it is shown.
   *
   * @param protectedIdentity whether the band tells of a protected identity
   * @param opened what the band tells of an emergency opening in force; empty without one
   * @param projector whether the screen hangs on a wall
   */
  public record Screen(Shape shape, boolean protectedIdentity, String opened, boolean projector) {}

  /** A frame with nothing but its title. */
  public static Frame of(Texts t, String title, Menu menu, @Nullable Me me, String formToken) {
    return new Frame(
        new Looking(t, menu, me, formToken, "/", null),
        new Head(title, "", List.of(), List.of(), List.of()),
        new Screen(Shape.PLAIN, false, "", false));
  }

  /** The files of the bundle. */
  public Assets assets() {
    return Assets.shipped();
  }

  /** The name of the field that holds the form token. */
  public String tokenField() {
    return Border.FORM_TOKEN_FIELD;
  }

  /** A mark of its own for each form that is shown: sent twice, the form is carried out once. */
  public String once() {
    return java.util.UUID.randomUUID().toString();
  }

  /** The same page in the other language. */
  public String otherLanguage() {
    String tag = t().language() == Language.SV ? Language.EN.tag() : Language.SV.tag();
    return here() + (here().contains("?") ? "&" : "?") + "lang=" + tag;
  }

  /** The same with the page's own address. */
  public Frame here(String address) {
    Looking other = new Looking(t(), menu(), me(), formToken(), address, self());
    return new Frame(other, head, screen);
  }

  /** The same as a page of the person's own. */
  public Frame of(String name) {
    return new Frame(new Looking(t(), menu(), me(), formToken(), here(), name), head, screen);
  }

  /** The same under another title. */
  public Frame title(String text) {
    return with(new Head(text, lead(), crumbs(), notices(), verbs()));
  }

  /** The same with a line under the title. */
  public Frame lead(String text) {
    return with(new Head(title(), text, crumbs(), notices(), verbs()));
  }

  /** The same with the way back. */
  public Frame crumbs(List<Link> way) {
    return with(new Head(title(), lead(), way, notices(), verbs()));
  }

  /** The same with more that the reader should know, after what has just been done. */
  public Frame notices(List<Notice> more) {
    List<Notice> all = Stream.concat(notices().stream(), more.stream()).toList();
    return with(new Head(title(), lead(), crumbs(), all, verbs()));
  }

  /** The same with more that the reader should know. */
  public Frame notices(Notice... more) {
    return notices(List.of(more));
  }

  /** The same with what one can do. */
  public Frame doing(Button... verbs) {
    return with(new Head(title(), lead(), crumbs(), notices(), List.of(verbs)));
  }

  /** The same in another width. */
  public Frame shape(Shape other) {
    return with(new Screen(other, protectedIdentity(), opened(), projector()));
  }

  /** The same with the band that tells of a protected identity, or without it. */
  public Frame guarded(boolean isProtected) {
    return with(new Screen(shape(), isProtected, opened(), projector()));
  }

  /** The same with what the band tells of an emergency opening in force. */
  public Frame opened(String text) {
    return with(new Screen(shape(), protectedIdentity(), text, projector()));
  }

  /** The same for a screen on the wall. */
  public Frame onTheWall(boolean wall) {
    return with(new Screen(shape(), protectedIdentity(), opened(), wall));
  }

  private Frame with(Head other) {
    return new Frame(looking, other, screen);
  }

  private Frame with(Screen other) {
    return new Frame(looking, head, other);
  }

  public Texts t() {
    return looking.t();
  }

  public Menu menu() {
    return looking.menu();
  }

  public @Nullable Me me() {
    return looking.me();
  }

  public @Nullable String self() {
    return looking.self();
  }

  public String formToken() {
    return looking.formToken();
  }

  public String here() {
    return looking.here();
  }

  public String title() {
    return head.title();
  }

  public String lead() {
    return head.lead();
  }

  public List<Link> crumbs() {
    return head.crumbs();
  }

  public List<Notice> notices() {
    return head.notices();
  }

  public List<Button> verbs() {
    return head.verbs();
  }

  public Shape shape() {
    return screen.shape();
  }

  public boolean protectedIdentity() {
    return screen.protectedIdentity();
  }

  public String opened() {
    return screen.opened();
  }

  public boolean projector() {
    return screen.projector();
  }
}
