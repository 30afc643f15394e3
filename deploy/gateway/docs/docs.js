"use strict";

// One page for the three documents. The browser keeps the sign-in until it is closed or the token ends.
window.ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: [
    { name: "Events 活动", url: "/events/v1/openapi" },
    { name: "Projects 项目", url: "/projects/v1/openapi" },
    { name: "Statistics 统计", url: "/stats/v1/openapi" },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [SwaggerUIBundle.plugins.DownloadUrl],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "list",
  filter: true,
  persistAuthorization: true,
  displayRequestDuration: true,
  validatorUrl: "none",
});
