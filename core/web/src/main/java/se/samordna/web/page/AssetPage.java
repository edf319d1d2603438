package se.samordna.web.page;

import java.util.List;
import se.samordna.http.Answer;
import se.samordna.http.Method;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.asset.Assets;

/** Stylesheet, scripts and icon. Their addresses change with their content, so they are kept. */
final class AssetPage {
  private static final String A_YEAR = "public, max-age=31536000, immutable";

  private AssetPage() {}

  static List<Route> routes() {
    return List.of(
        Route.open(
            Method.GET,
            "/assets/{name}",
            request ->
                Assets.shipped()
                    .at(request.path())
                    .map(
                        asset ->
                            Answer.of(200, asset.type(), asset.content())
                                .with("Cache-Control", A_YEAR))
                    .orElseThrow(() -> Refusal.of(Code.NOT_FOUND))));
  }
}
