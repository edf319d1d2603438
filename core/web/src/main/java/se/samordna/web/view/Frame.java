package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Border;
import se.samordna.text.Language;
import se.samordna.web.asset.Assets;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;

/**
 * What stands around every page: the title, the menu, who is logged in and how to get away.
 *
 * @param me who is logged in, {@code null} at the door
 * @param formToken what each form of this session sends back
 * @param here the page's own address without the language, for the language switch
 * @param verbs what one can do with the whole page
 */
public record Frame(
    Texts t,
    String title,
    String lead,
    Menu menu,
    @Nullable Me me,
    String formToken,
    String here,
    Shape shape,
    List<Link> crumbs,
    List<Notice> notices,
    List<Button> verbs,
    boolean protectedIdentity,
    boolean projector) {
  public Frame {
    crumbs = List.copyOf(crumbs);
    notices = List.copyOf(notices);
    verbs = List.copyOf(verbs);
  }

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

  /** Who is logged in. */
  public record Me(String name, String work, boolean cares, boolean administers) {
    /** The first letters of the first and the last name. */
    public String initials() {
      return Initials.of(name);
    }
  }

  /** A frame with nothing but its title. */
  public static Frame of(Texts t, String title, Menu menu, @Nullable Me me, String formToken) {
    return new Frame(
        t,
        title,
        "",
        menu,
        me,
        formToken,
        "/",
        Shape.PLAIN,
        List.of(),
        List.of(),
        List.of(),
        false,
        false);
  }

  /** The files of the bundle. */
  public Assets assets() {
    return Assets.shipped();
  }

  /** The name of the field that holds the form token. */
  public String tokenField() {
    return Border.FORM_TOKEN_FIELD;
  }

  /** The same page in the other language. */
  public String otherLanguage() {
    String tag = t.language() == Language.SV ? Language.EN.tag() : Language.SV.tag();
    return here + (here.contains("?") ? "&" : "?") + "lang=" + tag;
  }

  /** The same with a line under the title. */
  public Frame lead(String text) {
    return new Frame(
        t,
        title,
        text,
        menu,
        me,
        formToken,
        here,
        shape,
        crumbs,
        notices,
        verbs,
        protectedIdentity,
        projector);
  }

  /** The same in another width. */
  public Frame shape(Shape other) {
    return new Frame(
        t,
        title,
        lead,
        menu,
        me,
        formToken,
        here,
        other,
        crumbs,
        notices,
        verbs,
        protectedIdentity,
        projector);
  }

  /** The same with the page's own address. */
  public Frame here(String address) {
    return new Frame(
        t,
        title,
        lead,
        menu,
        me,
        formToken,
        address,
        shape,
        crumbs,
        notices,
        verbs,
        protectedIdentity,
        projector);
  }

  /** The same with the way back. */
  public Frame crumbs(List<Link> way) {
    return new Frame(
        t,
        title,
        lead,
        menu,
        me,
        formToken,
        here,
        shape,
        way,
        notices,
        verbs,
        protectedIdentity,
        projector);
  }

  /** The same with what the reader should know. */
  public Frame notices(List<Notice> more) {
    return new Frame(
        t,
        title,
        lead,
        menu,
        me,
        formToken,
        here,
        shape,
        crumbs,
        more,
        verbs,
        protectedIdentity,
        projector);
  }

  /** The same with what one can do. */
  public Frame doing(Button... verbs) {
    return new Frame(
        t,
        title,
        lead,
        menu,
        me,
        formToken,
        here,
        shape,
        crumbs,
        notices,
        List.of(verbs),
        protectedIdentity,
        projector);
  }

  /** The same with the band that tells of a protected identity, or without it. */
  public Frame guarded(boolean isProtected) {
    return new Frame(
        t,
        title,
        lead,
        menu,
        me,
        formToken,
        here,
        shape,
        crumbs,
        notices,
        verbs,
        isProtected,
        projector);
  }

  /** The same for a screen on the wall. */
  public Frame onTheWall(boolean wall) {
    return new Frame(
        t,
        title,
        lead,
        menu,
        me,
        formToken,
        here,
        shape,
        crumbs,
        notices,
        verbs,
        protectedIdentity,
        wall);
  }
}
