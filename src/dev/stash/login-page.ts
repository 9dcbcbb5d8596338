/** The login page of the embedded Stash: a form that sends itself by script and then goes where the user wanted (0.28: a plain form). */

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const script = `
  document.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open("POST", "login", true);
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    request.onload = () => {
      if (request.status === 200) location.replace(document.querySelector("#returnURL").value || ".");
      else document.querySelector(".login-error").textContent = "Invalid username or password";
    };
    request.send(new URLSearchParams(new FormData(event.target)).toString());
  });`;

/** The page as HTML. `base` is the sub-path without a slash at its end. */
export function loginPage(base: string, returnUrl: string, byScript: boolean, error = ""): string {
  return `<!doctype html>
<html lang="en">
<head>
<base href="${escaped(base)}/">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no">
<title>Login</title>
<link rel="shortcut icon" href="data:,">
<style>
  body { background: #202b33; color: #f5f8fa; font-family: sans-serif; display: grid; place-items: center; min-height: 90vh }
  input { display: block; margin: 0.3rem 0 1rem; padding: 0.4rem }
</style>
</head>
<body class="login">
<form action="login" method="POST">
  <label for="username">Username</label>
  <input id="username" name="username" type="text">
  <label for="password">Password</label>
  <input id="password" name="password" type="password">
  <div class="login-error">${escaped(error)}</div>
  <input id="returnURL" name="returnURL" type="hidden" value="${escaped(returnUrl)}">
  <input id="login-button" type="submit" value="Login">
</form>
${byScript ? `<script>${script}\n</script>` : ""}
</body>
</html>
`;
}
