"use strict";

// One page for the three documents. The browser keeps the token until it ends or the person signs out.
window.ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: [
    { name: "Events 活动", url: "/events/v1/openapi" },
    { name: "Projects 项目", url: "/projects/v1/openapi" },
    { name: "Statistics 统计", url: "/stats/v1/openapi" },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [SwaggerUIBundle.plugins.DownloadUrl, SignInForPeople],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "list",
  filter: true,
  persistAuthorization: true,
  displayRequestDuration: true,
  validatorUrl: "none",
  onComplete: signInAtTheProvider,
});

// Where people sign in at an identity provider, the document names the client that this page is there. The provider asks for
// the password each time: signing out here does not sign out there, and the next person at this machine is another one.
function signInAtTheProvider() {
  const scheme = window.ui.specSelectors.specJson().getIn(["components", "securitySchemes", "city"]);
  const clientId = scheme?.get("x-client-id");
  if (clientId) {
    window.ui.initOAuth({
      clientId,
      scopes: scheme.getIn(["flows", "authorizationCode", "scopes"]).keySeq().toArray(),
      usePkceWithAuthorizationCodeGrant: true,
      additionalQueryStringParams: { prompt: "login" },
    });
  }
}

// The dialog behind "Authorize" is for people: what programs do (client credentials) stays in the document, not in their way.
function SignInForPeople() {
  const forPeople = (original) => (state, ...names) =>
    original(state, ...names).filter((definition) => !definition.some((scheme) => scheme.get("flow") === "clientCredentials"));
  const showDefinitions = (original) => (definitions) => {
    const shown = original(definitions);
    // Swagger UI would put the cursor into the last field, which is for keys.
    if (definitions) setTimeout(() => document.querySelector("#oauth_username, .dialog-ux .auth-btn-wrapper .authorize")?.focus());
    return shown;
  };
  return {
    statePlugins: {
      auth: {
        wrapSelectors: { definitionsToAuthorize: forPeople, getDefinitionsByNames: forPeople },
        wrapActions: { showDefinitions },
      },
    },
  };
}
