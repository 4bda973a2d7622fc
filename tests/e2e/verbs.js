// Gives the controls of verbs.html something to do, so that a verb's effect can be seen.
document.body.innerHTML = arguments[0];
const part = (selector) => document.querySelector(selector);
const say = (text) => { part("#said").textContent = text; };
part("[type=number]").oninput = ({ target }) => { part("#save").disabled = target.value !== "12"; };
part("[type=file]").onchange = ({ target }) => say(`${target.files[0].name} was given`);
part("#grace").onclick = () => say("Grace is edited");
part("#open").onclick = ({ target }) => {
  target.ariaExpanded = "true";
  part("dialog").showModal();
};
part("dialog button").onclick = () => part("dialog").close();
document.onkeydown = ({ key, shiftKey }) => { if (key === "F2" && shiftKey) say("Shift and F2"); };
