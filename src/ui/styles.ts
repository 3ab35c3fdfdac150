/** Every style sheet, in order. */
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './styles/colours.css'
import './styles/page.css'
import './styles/filters.css'
import './styles/timeline.css'
import './styles/details.css'
import './styles/small-screen.css'
