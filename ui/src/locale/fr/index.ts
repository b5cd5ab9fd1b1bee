// The texts in French, in one chunk.

import checks from "./checks.ftl";
import problems from "./problems.ftl";
import window from "./window.ftl";

export default { checks, problems, window };
