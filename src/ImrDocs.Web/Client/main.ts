// The script of all pages: each part finds by itself whether the page has what it works on.
document.documentElement.dataset["script"] = "on";
