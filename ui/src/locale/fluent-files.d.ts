declare module "*.ftl" {
  const messages: import("@fluent/bundle").FluentResource["body"];
  export default messages;
}
